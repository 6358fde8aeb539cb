// The look: Fluent's themes with one accent, the system's font, and the colours that mean something. Red, amber and green are for
// results and verdicts only; the hatched violet is for what is withheld and nothing else (issue 4, Look).
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

const fontFamilyBase =
  '"Segoe UI Variable Text", "Segoe UI Variable", "Segoe UI", system-ui, -apple-system, "Open Sans", sans-serif';
const fontFamilyMonospace = 'Consolas, "Cascadia Mono", ui-monospace, "DejaVu Sans Mono", monospace';

type Meanings = {
  readonly signetWithheld: string;
  readonly signetWithheldBack: string;
  readonly signetSuccess: string;
  readonly signetInterrupted: string;
  readonly signetFailure: string;
  /** Five steps of one hue, from nothing to most. */
  readonly signetHeat0: string;
  readonly signetHeat1: string;
  readonly signetHeat2: string;
  readonly signetHeat3: string;
  readonly signetHeat4: string;
};

export type SignetTheme = Theme & Meanings;

export const lightTheme: SignetTheme = {
  ...webLightTheme,
  fontFamilyBase,
  fontFamilyMonospace,
  signetWithheld: '#5c2e91',
  signetWithheldBack: '#efe6f7',
  signetSuccess: '#6b7f93',
  signetInterrupted: '#b86e00',
  signetFailure: '#b10e1c',
  signetHeat0: '#f3f5f7',
  signetHeat1: '#cfe0f1',
  signetHeat2: '#93bde3',
  signetHeat3: '#4a8fce',
  signetHeat4: '#0f548c',
};

export const darkTheme: SignetTheme = {
  ...webDarkTheme,
  fontFamilyBase,
  fontFamilyMonospace,
  signetWithheld: '#d3b5f0',
  signetWithheldBack: '#3a2650',
  signetSuccess: '#8fa3b8',
  signetInterrupted: '#f2b04a',
  signetFailure: '#f1707b',
  signetHeat0: '#2b2d30',
  signetHeat1: '#153a5b',
  signetHeat2: '#1c5a8f',
  signetHeat3: '#3a8ad0',
  signetHeat4: '#9ccbf5',
};

/** The same names as CSS variables, for styles. */
export const meaning: { readonly [K in keyof Meanings]: string } = {
  signetWithheld: 'var(--signetWithheld)',
  signetWithheldBack: 'var(--signetWithheldBack)',
  signetSuccess: 'var(--signetSuccess)',
  signetInterrupted: 'var(--signetInterrupted)',
  signetFailure: 'var(--signetFailure)',
  signetHeat0: 'var(--signetHeat0)',
  signetHeat1: 'var(--signetHeat1)',
  signetHeat2: 'var(--signetHeat2)',
  signetHeat3: 'var(--signetHeat3)',
  signetHeat4: 'var(--signetHeat4)',
};
