// What a fix would change, as lines that go and lines that come.

export interface Change {
  from: number;
  to: number;
  insert: string;
}

export interface Line {
  mark: ' ' | '-' | '+';
  text: string;
  /** Number in the old text, or in the new one for lines that come. */
  number: number;
}

const CONTEXT = 2;

/** Hunks of whole lines around ascending changes. */
export function hunks(text: string, changes: Change[]): Line[][] {
  const lines = text.split('\n');
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const lineAt = (at: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const groups: { first: number; last: number; changes: Change[] }[] = [];
  for (const change of changes) {
    const first = lineAt(change.from);
    const last = lineAt(change.to);
    const group = groups.at(-1);
    if (group && first <= group.last + 2 * CONTEXT) {
      group.last = Math.max(group.last, last);
      group.changes.push(change);
    } else groups.push({ first, last, changes: [change] });
  }
  let shift = 0;
  return groups.map((group) => {
    const start = starts[group.first] ?? 0;
    const end = (starts[group.last] ?? 0) + (lines[group.last] ?? '').length;
    let fresh = '';
    let at = start;
    for (const { from, to, insert } of group.changes) {
      fresh += text.slice(at, from) + insert;
      at = to;
    }
    fresh += text.slice(at, end);
    const result = compare(lines.slice(group.first, group.last + 1), fresh.split('\n'), group.first, shift);
    const before = lines.slice(Math.max(0, group.first - CONTEXT), group.first);
    const after = lines.slice(group.last + 1, group.last + 1 + CONTEXT);
    const context = (list: string[], first: number): Line[] =>
      list.map((text, index) => ({ mark: ' ', text, number: first + index + 1 }));
    shift += fresh.split('\n').length - (group.last - group.first + 1);
    return [...context(before, group.first - before.length), ...result, ...context(after, group.last + 1)];
  });
}

/** Lines that both have at either end stay, the rest goes and comes. */
function compare(old: string[], fresh: string[], first: number, shift: number): Line[] {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const line = (mark: Line['mark'], list: string[], base: number): Line[] =>
    list.map((text, index) => ({ mark, text, number: base + index + 1 }));
  return [
    ...line(' ', old.slice(0, head), first),
    ...line('-', old.slice(head, old.length - tail), first + head),
    ...line('+', fresh.slice(head, fresh.length - tail), first + head + shift),
    ...line(' ', old.slice(old.length - tail), first + old.length - tail),
  ];
}
