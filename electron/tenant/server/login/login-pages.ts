// The three small pages of the synthetic login: choose an account, type a device code, and how it ended.
import type { TenantAnswer } from '../tenant-request.ts';

const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0) ?? 0};`);

export function page(title: string, content: string): TenantAnswer {
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: `${head}<main><h1>${escaped(title)}</h1><p>This is the login of Signet's synthetic tenant. Nobody here is real.</p>${content}</main></html>`,
  };
}

/** A form; `buttons` are the values of its field `choice`, with what each one says. */
export function form(
  action: string,
  fields: Readonly<Record<string, string>>,
  buttons: Readonly<Record<string, string>>,
  more = '',
): string {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const choices = Object.entries(buttons).map(
    ([value, says]) => `<button name="choice" value="${escaped(value)}">${escaped(says)}</button>`,
  );
  return `<form method="post" action="${escaped(action)}">${hidden.join('')}${more}${choices.join(' ')}</form>`;
}

/** Hands the outcome to the program on this computer (response_mode=form_post) without another click. */
export function returnPage(action: string, fields: Readonly<Record<string, string>>): TenantAnswer {
  return page('Back to Signet', `${form(action, fields, { '': 'Go on' })}<script>document.forms[0].submit()</script>`);
}

export const text = { escaped };
