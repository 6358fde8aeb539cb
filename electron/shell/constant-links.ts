// The addresses behind the names that the window may ask for; it never sends one of its own (reference/security.md §1.3).
import type { Input } from '../../shared/ipc/contract.ts';

export const constantLinks: Readonly<Record<Input<'app.openLink'>['link'], string>> = {
  'register-application': 'https://learn.microsoft.com/en-us/entra/identity-platform/quickstart-register-app',
  'reader-roles':
    'https://learn.microsoft.com/en-us/entra/identity/monitoring-health/howto-access-activity-logs#required-roles',
  licences: 'https://learn.microsoft.com/en-us/entra/identity/monitoring-health/reference-reports-data-retention',
  'gdpr-article-15': 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_15',
};
