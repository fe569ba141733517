/** Reviews of notes on one article, which know the statements as the program makes them. */
import {Review} from '../../source/review/review.ts';
import {noted} from './noted.ts';

/** A review of notes whose only article is `herald`. */
export function openLearned(text: string, herald: string): Review {
	const review = Review.open(text);
	if ('line' in review) throw new Error(`broken in line ${review.line}`);
	learn(review, herald);
	return review;
}

/** Has the review know the statements as they are now; gives them, and what is wrong in the notes. */
export function learn(review: Review, herald: string) {
	const {built, said} = noted(review.text, {herald});
	const {dossier, statementStarts} = built;
	review.learn(dossier?.statements ?? [], statementStarts);
	return {dossier, said};
}
