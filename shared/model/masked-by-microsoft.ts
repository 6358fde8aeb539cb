// Values that Microsoft masked before anybody collected them. They are labelled as such and never listed as withheld by us.
// Forms: Microsoft Entra reports FAQ (`.XXX` addresses, "PII Removed"), Graph mfaDetail resource page (`+XX XXXXXXX34`).

const placeholder = /^\{?PII Removed\}?$/i;
const cutAddress = /^\d{1,3}(?:\.\d{1,3}){0,2}(?:\.XXX){1,3}$|^[0-9a-f:]{2,39}:X{3,4}$/i;
const hiddenDigits = /^\+?[X*\d][X*\d ()-]{4,30}$/i;

/** True where the whole text is a mask that stands for nothing any more. */
export function isMicrosoftPlaceholder(text: string): boolean {
  return text.length <= 13 && placeholder.test(text);
}

/** True where Microsoft hid the value wholly or in part. */
export function isMaskedByMicrosoft(text: string): boolean {
  if (text.length > 40) return false;
  if (isMicrosoftPlaceholder(text) || cutAddress.test(text)) return true;
  return hiddenDigits.test(text) && (text.match(/[X*]/gi)?.length ?? 0) >= 4;
}
