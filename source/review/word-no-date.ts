/** Why a line is no date, and how one is written. */
import type {Complaint} from '../notes/problems.ts';

export function wordNoDate(line: string, complaint: Complaint): string {
	switch (complaint.code) {
		case 'weekday-alone':
			return `“${line}” alone says nothing where the article has no date: write it in full, as 3 March 2025.`;
		case 'wrong-weekday':
			return `${complaint.date} is a ${complaint.day}; ${complaint.found} is ${complaint.near}.`;
		case 'no-date':
			if (complaint.near !== undefined) return `“${line}” is no date: ${complaint.near.join(' or ')}?`;
			if (complaint.readings !== undefined)
				return `“${line}” may be ${complaint.readings.join(' or ')}: which is meant?`;
			break;
		default:
	}
	return `“${line}” is no date: 2025-03-03, 3 March 2025, 3 March, Monday, yesterday, 2025-03.`;
}
