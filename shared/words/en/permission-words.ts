// Why one permission more is asked for: said before the login page is, so that nobody consents without knowing what for.

export type PermissionAsked = 'Directory.Read.All' | 'User.Read.All' | 'Policy.Read.ConditionalAccess';

export const permissionWords: Readonly<Record<PermissionAsked, string>> = {
  'User.Read.All':
    'To find the person in the directory, with every name they have or had, Signet needs to read user accounts (User.Read.All). Without it only the name that was typed is asked for, and sign-ins under another name may be missed.',
  'Directory.Read.All':
    "Microsoft Graph looks up the tenant's licence before it hands out sign-ins, and for that it wants this application to read the directory (Directory.Read.All).",
  'Policy.Read.ConditionalAccess':
    'The sign-ins come without the Conditional Access policies that were applied to them. To include those, Signet needs to read the policies (Policy.Read.ConditionalAccess), and your account a role such as Security Reader.',
};
