/** Writes terms as they are typed, so that reading them again gives the same terms. */
import {needsMarks, quoted, writeValue} from '../fields/write-value.ts';
import type {Query, QueryNode, Term} from './tree.ts';

/** The whole query, evenly spaced, everything closed that is open. */
export function writeQuery({root}: Query): string {
	return root.parts.map(writePart).join(' ');
}

/** A part of what must hold together: `|` needs no parentheses there, since it binds tighter than a blank. */
function writePart(node: QueryNode): string {
	return node.type === 'any' ? node.parts.map(writeAlone).join(' | ') : writeAlone(node);
}

function writeAlone(node: QueryNode): string {
	switch (node.type) {
		case 'all':
			return inParentheses(node.parts.map(writePart).join(' '));
		case 'any':
			return inParentheses(writePart(node));
		case 'not':
			return `-${writeAlone(node.part)}`;
		default:
			return writeTerm(node);
	}
}

/** A word at the end that has opened a parenthesis itself would take the closing one. */
function inParentheses(text: string): string {
	const isOpen = /\([^\s()]*$/.test(text);
	return `(${text}${isOpen ? ' ' : ''})`;
}

function writeTerm(term: Term): string {
	switch (term.type) {
		case 'word':
			return `${term.atStart ? '^' : ''}${term.text}${term.atEnd ? '$' : ''}`;
		case 'phrase':
			return `${term.atStart ? '^' : ''}${quoted(term.text)}${term.atEnd ? '$' : ''}`;
		case 'regex':
			return `/${hasLooseBackslash(term.source) ? term.source.slice(0, -1) : term.source}/${term.isForced ? 'i' : ''}`;
		case 'approximate':
			return `~${needsMarks.test(term.text) ? quoted(term.text) : term.text}`;
		case 'field':
			return `${term.key}:${term.values.map(({text}) => (text === '' ? '' : writeValue(text))).join(',')}`;
	}
}

/** Whether a text ends in a backslash that takes nothing, and would take what is put behind it. */
export function hasLooseBackslash(text: string): boolean {
	return (/\\*$/.exec(text)?.[0].length ?? 0) % 2 === 1;
}
