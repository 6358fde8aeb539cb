// What gives a text away as one for the command line: an option, a command of Signet, a word between backticks that is a command.

const commands = 'import|collect|verify|purge|records|findings|decide|package|explain|tenant|demo|redact';

export const ofTheCommandLine = new RegExp(
  `--[a-z]|\\bsignet (${commands}|-)|\`(${commands})\\b|["“](${commands})\\b|same command|[Rr]un the command|dezelfde opdracht|de opdracht (opnieuw|dan)|wildcard`,
);
