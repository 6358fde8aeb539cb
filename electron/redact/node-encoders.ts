// The encodings that redaction sees through, with Node's own means.
import { Buffer } from 'node:buffer';
import type { Encoders } from '../../shared/redact/encoders.ts';

const letters = /^[A-Za-z0-9+/_-]*={0,2}$/;
const decoder = new TextDecoder();

export const nodeEncoders: Encoders = {
  // Buffer reads both alphabets and passes over anything else, so the letters are checked first.
  base64Decode: (text) => (letters.test(text) ? Buffer.from(text, 'base64') : null),
  utf8Decode: (bytes) => decoder.decode(bytes),
};
