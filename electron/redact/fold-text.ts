// Lower case with one UTF-16 unit for one, so that a position in the folded text is the same position in the text.

const foldTable = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
});

const ascii = /^[ -~]*$/;

export function foldCode(code: number): number {
  return foldTable[code] as number;
}

/** A text that is folded already comes back itself: a copy of each of the values of a case would be many megabytes. */
export function fold(text: string): string {
  if (ascii.test(text)) {
    const lower = text.toLowerCase();
    return lower === text ? text : lower;
  }
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += String.fromCharCode(foldCode(text.charCodeAt(index)));
  return folded;
}
