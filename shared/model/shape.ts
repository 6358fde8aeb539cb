// The shapes that sign-in records arrive in, as data: enough to read any one record again from its own bytes.

/** How one record is cut out of a page and named. `header` and `dayFirst` were decided once per file. */
export type Shape =
  /** Graph's own names: v1.0, beta, the 2018 beta, the portal's JSON download. */
  | { readonly kind: 'graph'; readonly generation: 'v1.0' | 'beta' | 'beta-2018' | 'portal-json' }
  /** Azure Monitor diagnostic envelope `{ time, category, properties }`. */
  | { readonly kind: 'azure-monitor' }
  /** Rows of SigninLogs and its sisters. */
  | { readonly kind: 'log-analytics-json' }
  | {
      readonly kind: 'log-analytics-csv';
      readonly header: readonly string[];
      readonly delimiter: string;
      readonly dayFirst?: boolean | null;
    }
  /** The portal's CSV, read by position, since a header repeats. */
  | {
      readonly kind: 'portal-csv';
      readonly header: readonly string[];
      readonly delimiter: string;
      readonly dayFirst: boolean | null;
      readonly interactive: boolean | null;
    }
  /** Azure AD Graph `activities/signinEvents`, retired. */
  | { readonly kind: 'legacy' }
  /** `summarizedSignIn`: kept as a cross-check, never as records. */
  | { readonly kind: 'summary' };

export type ShapeKind = Shape['kind'];
