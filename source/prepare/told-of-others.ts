/** Whether what stands between marks within somebody's words is what another said: “The warden told us, ‘Wait.’” */

/** Words between marks within others that are no name, title or phrase, at least; and words that a verb leads to, also in small letters. */
const [fewest, fewestLed, fewestLower] = [5, 2, 3];

const says =
	'(?:said|say|says|told|tell|tells|asked|ask|asks|thought|think|thinks|wrote|write|writes|answered|replied|promised|shouted|add|adds|added)';
/** “I told them, ‘…’”, and not “I was told, ‘…’” */
const toldOfOneself = new RegExp(
	String.raw`(?:^|[^\p{L}])(?:I|[Ww]e)(?:['’]\p{L}+)? (?:(?!(?:was|were|been|be|am|are|got)\b)\p{L}+ ){0,2}${says}(?: \p{L}+){0,8}[,:]?\s*$`,
	'u',
);
/** “I told them what my father used to say: ‘…’” */
const byAnother = new RegExp(
	String.raw`(?:my|our|his|her|their|the) \p{L}+ (?:used to |always |once )?${says}(?!\p{L})`,
	'u',
);
/** “I go, ‘Not yet.’” */
const goOneself =
	/(?:^|[^\p{L}])(?:I|[Ww]e)(?: just| then)? (?:go|went)[,:]?\s*$|(?:^|[^\p{L}])(?:I(?: was|['’]m)|[Ww]e(?: were|['’]re)) like[,:]?\s*$/u;
/** “My wife goes ‘Late!’”, “he rang me and said ‘Is it late?’”, “she told me straight”: a sentence follows, without a mark or with one. */
const leadsAtOnce =
	/(?:^|[^\p{L}])(?:(?:said|says|say|asked|asks|goes|went|shouted|replied|answered)(?: to (?:me|us|him|her|them))?|(?:told|tells|asked|asks) (?:me|us|him|her|them)(?: straight| flat| plainly| again| outright)?|(?:[Hh]e|[Ss]he|[Tt]hey)(?:['’]s|['’]re| is| was| were) like)[,:]?\s*$/u;
/** “I have heard from both sides the sentence ‘…’”: whose it is is told, and that it is theirs. */
const heardFrom =
	/(?:^|[^\p{L}])(?:I|[Ww]e)(?: ha(?:ve|d)|['’](?:ve|d))? (?:heard|got|had|received)(?: \p{L}+)? from [^.!?,;:]{2,60}? (?:the|this|that) (?:sentence|words?|message|answer|question|line|phrase)s?[,:]?\s*$/u;
/** “‘Late?’ I asked.”, and not “‘Wait.’ I said, ‘No.’” */
const toldAfter = new RegExp(
	String.raw`^,?\s*(?:I|we) ${says}(?!\p{L})(?![^.;!?]{0,30}[,:]\s*["“„«‘'‹])`,
	'u',
);
/** “My wife said, ‘…’”, “the last one ended: ‘…’”: a verb and a mark lead to a sentence. */
const leadsTo = new RegExp(
	String.raw`(?:^|[^\p{L}])(?:${says}|saying|telling|asking|writing|reads?|ended|ends|began|begins)(?: \p{L}+){0,8}[,:]\s*$`,
	'u',
);
/** “It says ‘…’”, “we were promised that they would ‘…’” */
const ofThing =
	/(?:^|[^\p{L}])(?:it|which|that|this)(?: (?:says|said|reads?)|(?:['’]s| has| had| is| was| keeps?)(?: been| just| only)? (?:say|read)ing)\s*$/iu;
const toUs =
	/(?:^|[^\p{L}])(?:I|[Ww]e)(?: ha(?:ve|d)|['’](?:ve|d|m|re)| am| are| was| were)(?: been)?(?: \p{L}+)? (?:told|asked|promised|warned|called|offered|assured)(?: \p{L}+){0,4}\s*$/u;

/** Letters before the words that are read. */
const reach = 400;

/** A verb of saying in the sentence before the words. */
const hasVerb = new RegExp(String.raw`(?:^|[^\p{L}])${says}(?!\p{L})[^.!?]*$`, 'u');

/** “Everyone says ‘we will walk’”, and not “it is said ‘to be late’”. */
function mayBeLower(before: string, words: number): boolean {
	const subject = before.slice(0, leadsAtOnce.exec(before)?.index ?? 0);
	return (
		words >= fewestLower && !/(?:^|\P{L})(?:am|is|are|was|were|been|be|it|that|this|which)$/iu.test(subject)
	);
}

/** “She told me straight,” Lee said. “‘Get him fifty-five.’” */
export function isLedAtOnce(before: string, said: string): boolean {
	const isByOneself = goOneself.test(before) || toldOfOneself.test(before);
	return !isByOneself && leadsAtOnce.test(before.slice(-reach)) && /^\P{L}*\p{Lu}/u.test(said);
}

/**
 * @param whole - what goes before the words in what somebody says, and `after` what follows them.
 * @param isTurn - no marks stand around it, so that these may set off words of who speaks.
 */
export function isOfAnother(whole: string, said: string, after: string, isTurn = false): boolean {
	const before = whole.slice(-reach);
	const isOver = /\.\P{L}*$/u.test(said);
	const own = toldOfOneself.exec(before)?.[0] ?? '';
	if ((own !== '' && !byAnother.test(own)) || goOneself.test(before)) return false;
	const words = said.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
	const isLed = leadsAtOnce.test(before) && (/^\P{L}*\p{Lu}/u.test(said) || mayBeLower(before, words.length));
	if (words.length === 0 || (!isLed && !isOver && toldAfter.test(after))) return false;
	if (isLed || (leadsTo.test(before) && /^\P{L}*\p{Lu}/u.test(said))) return true;
	if (heardFrom.test(before) || ofThing.test(before) || (words.length >= fewestLed && toUs.test(before)))
		return true;
	const isTitle = words.every(word => !/^\p{Ll}{4,}/u.test(word));
	return words.length >= fewest && !isTitle && (!isTurn || hasVerb.test(before));
}
