/**
 * Everything that has to do with drafts, with the model of English: the build makes a bundle of its own of this, which is
 * read when it is asked for, and by the threads that prepare articles.
 */
export {prepare} from './prepare-command.ts';
