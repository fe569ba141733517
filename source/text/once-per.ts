/** What is made of something once, and kept for as long as there is that: of the same it is the same. */
export function oncePer<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
	const known = new WeakMap<Of, {readonly made: Made}>();
	return of => {
		const before = known.get(of);
		if (before !== undefined) return before.made;
		const made = make(of);
		known.set(of, {made});
		return made;
	};
}
