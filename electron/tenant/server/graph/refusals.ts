// The four known ways in which Graph refuses sign-in logs with 403, word for word as tenants have seen them, and the
// directory's own.

export const refusals = {
  /** microsoft-graph-docs-contrib#3033: the tenant has no P1 or P2. */
  'not-premium': [
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    "Neither tenant is B2C or tenant doesn't have premium license",
  ],
  /** microsoft-graph-docs-contrib#8997. */
  'permission-missing': [
    'Authentication_MSGraphPermissionMissing',
    'Calling principal does not have required MSGraph permissions AuditLog.Read.All',
  ],
  /** The scope is there, the directory role is not. */
  'role-missing': ['Authentication_RequestFromUnsupportedUserRole', 'User is not in the allowed roles'],
  /** microsoft-graph-docs#2789: the licence check needs Directory.Read.All. */
  'no-directory-access': [
    'Authentication_ApplicationHasNoDirectoryReadAccess',
    'Failed to do premium license check from ADGraph',
  ],
  directory: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
} as const satisfies Record<string, readonly [code: string, message: string]>;

export type Refusal = Exclude<keyof typeof refusals, 'directory'>;
