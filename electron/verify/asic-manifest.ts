// Reads META-INF/ASiCManifest001.xml strictly (EN 319 162-1 §A.4): one exact form, no DTD, no comment, nothing that a lax reader would skip.
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { entryName, signatureMediaType } from '../../shared/package/layout.ts';
import { showName } from '../../shared/verify/show-name.ts';
import { ArchiveDamage } from './archive-damage.ts';

export type HashName = 'sha256' | 'sha384' | 'sha512';
/** One signed file. `digest` is of the uncompressed content. */
export type SignedReference = { readonly path: string; readonly hash: HashName; readonly digest: Buffer };

const asicNamespace = 'http://uri.etsi.org/02918/v1.2.1#';
const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
const declarationNamespace = 'http://www.w3.org/2000/xmlns/';
const hashes: ReadonlyMap<string, { readonly name: HashName; readonly bytes: number }> = new Map([
  ['http://www.w3.org/2001/04/xmlenc#sha256', { name: 'sha256', bytes: 32 }],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', { name: 'sha384', bytes: 48 }],
  ['http://www.w3.org/2001/04/xmlenc#sha512', { name: 'sha512', bytes: 64 }],
]);

type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
};

function formError(part: string): ArchiveDamage {
  return new ArchiveDamage('VERIFY_SIGNED_LIST_FORM', { part: showName(part) });
}

function elementOf(tag: SaxesTagNS): Element {
  const prefix = tag.uri === asicNamespace ? 'asic' : tag.uri === signatureNamespace ? 'ds' : undefined;
  if (prefix === undefined) throw formError(tag.name);
  const attributes = new Map<string, string>();
  for (const attribute of Object.values(tag.attributes) as SaxesAttributeNS[]) {
    if (attribute.uri === declarationNamespace) continue;
    if (attribute.uri !== '') throw formError(attribute.name);
    attributes.set(attribute.name, attribute.value);
  }
  return { name: `${prefix}:${tag.local}`, attributes, children: [], text: '' };
}

/** The document as a small tree; everything but elements, attributes and text is refused. */
function parseTree(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | undefined;
  const refuse = (part: string) => (): never => {
    throw formError(part);
  };
  parser.on('error', () => {
    throw new ArchiveDamage('VERIFY_SIGNED_LIST_SYNTAX');
  });
  parser.on('doctype', () => {
    throw new ArchiveDamage('VERIFY_SIGNED_LIST_DTD');
  });
  parser.on('comment', refuse('comment'));
  parser.on('cdata', refuse('CDATA'));
  parser.on('processinginstruction', refuse('processing instruction'));
  parser.on('opentag', (tag) => {
    const element = elementOf(tag);
    if (open.length > 2) throw formError(tag.name);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (chunk) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += chunk;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw new ArchiveDamage('VERIFY_SIGNED_LIST_SYNTAX');
  return root;
}

/** Holds an element against its name, its attributes and whether it may have children or text. */
function expectElement(element: Element | undefined, name: string, attributes: readonly string[]): Element {
  if (element === undefined) throw formError(`${name} missing`);
  if (element.name !== name) throw formError(element.name);
  for (const attribute of element.attributes.keys()) {
    if (!attributes.includes(attribute)) throw formError(`${name}/@${attribute}`);
  }
  const hasText = name === 'ds:DigestValue';
  if (hasText ? element.children.length > 0 : element.text.trim() !== '') throw formError(`content of ${name}`);
  return element;
}

function pathOf(uri: string | undefined): string {
  if (uri === undefined || uri === '' || /%2f|[?#\s]/i.test(uri)) throw formError('URI');
  try {
    return uri.split('/').map(decodeURIComponent).join('/');
  } catch {
    throw formError('URI');
  }
}

function referenceOf(element: Element): SignedReference {
  const allowed = ['URI', 'MimeType', 'Rootfile'];
  const { attributes, children } = expectElement(element, 'asic:DataObjectReference', allowed);
  const path = pathOf(attributes.get('URI'));
  const rootFile = attributes.get('Rootfile');
  if (rootFile !== undefined && (rootFile !== 'true' || path !== entryName.manifest)) throw formError('Rootfile');
  const method = expectElement(children[0], 'ds:DigestMethod', ['Algorithm']);
  const value = expectElement(children[1], 'ds:DigestValue', []);
  if (children.length > 2 || method.children.length > 0)
    throw formError(children[2]?.name ?? 'content of ds:DigestMethod');
  const algorithm = method.attributes.get('Algorithm') ?? '';
  const hash = hashes.get(algorithm);
  if (hash === undefined) {
    throw new ArchiveDamage('VERIFY_SIGNED_LIST_DIGEST_METHOD', { algorithm: showName(algorithm) });
  }
  const digest = Buffer.from(value.text, 'base64');
  if (digest.length !== hash.bytes || digest.toString('base64') !== value.text) throw formError('ds:DigestValue');
  return { path, hash: hash.name, digest };
}

/** What the signature covers, in the order of the list. Throws {@link ArchiveDamage} for any other form. */
export function readAsicManifest(bytes: Uint8Array): readonly SignedReference[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ArchiveDamage('VERIFY_SIGNED_LIST_SYNTAX');
  }
  const [signature, ...files] = expectElement(parseTree(text), 'asic:ASiCManifest', []).children;
  const { attributes, children } = expectElement(signature, 'asic:SigReference', ['URI', 'MimeType']);
  if (pathOf(attributes.get('URI')) !== entryName.signature) throw formError('asic:SigReference/@URI');
  if (attributes.get('MimeType') !== signatureMediaType) throw formError('asic:SigReference/@MimeType');
  if (children.length > 0) throw formError('content of asic:SigReference');
  const references = files.map(referenceOf);
  const seen = new Set<string>();
  for (const { path } of references) {
    if (seen.has(path)) throw new ArchiveDamage('VERIFY_SIGNED_LIST_TWICE', { entry: showName(path) });
    seen.add(path);
  }
  return references;
}
