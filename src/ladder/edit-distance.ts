/**
 * How many letters have to be put in, taken out or replaced to turn one word into another (Levenshtein's distance, by
 * the usual two rows).
 *
 * @param most - what is farther is not worth counting: where it is given, any number above it stands for all
 */
export function editDistance(a: string, b: string, most = a.length + b.length): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  for (; endA > start && endB > start && a[endA - 1] === b[endB - 1]; endA -= 1) endB -= 1;
  const [one, other] = [a.slice(start, endA), b.slice(start, endB)];
  let row = Array.from({length: other.length + 1}, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = Array<number>(other.length + 1).fill(most + 1);
    next[0] = i;
    let least = i;
    // What lies farther from the diagonal is farther than that.
    const last = Math.min(other.length, i + most);
    for (let j = Math.max(1, i - most); j <= last; j += 1) {
      const substitution = (row[j - 1] ?? 0) + Number(one[i - 1] !== other[j - 1]);
      const distance = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution);
      next[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > most) return least;
    row = next;
  }
  return row[other.length] ?? 0;
}
