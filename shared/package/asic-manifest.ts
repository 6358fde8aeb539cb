// META-INF/ASiCManifest001.xml: the bytes that are signed, naming every file by its digest (ETSI EN 319 162-1 A.4).
import { entryName, mediaTypes, type SignedFile, signatureMediaType, signedFiles } from './layout.ts';

const sha256Algorithm = 'http://www.w3.org/2001/04/xmlenc#sha256';

/** URIs of entries are percent-encoded by segment; our names need none, which the type of the names ensures. */
function dataObjectReference(file: SignedFile, digestBase64: string): string {
  const root = file === entryName.manifest ? ' Rootfile="true"' : '';
  return [
    `  <asic:DataObjectReference MimeType="${mediaTypes[file]}" URI="${file}"${root}>`,
    `    <ds:DigestMethod Algorithm="${sha256Algorithm}"/>`,
    `    <ds:DigestValue>${digestBase64}</ds:DigestValue>`,
    '  </asic:DataObjectReference>',
  ].join('\n');
}

/** @param digests SHA-256 of each file's content, in Base64. */
export function asicManifestXml(digests: Readonly<Record<SignedFile, string>>): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
    `  <asic:SigReference MimeType="${signatureMediaType}" URI="${entryName.signature}"/>`,
    ...signedFiles.map((file) => dataObjectReference(file, digests[file])),
    '</asic:ASiCManifest>',
    '',
  ].join('\n');
}
