// "1 record", "2 records": a number with its noun, for the lines of the command line.

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
