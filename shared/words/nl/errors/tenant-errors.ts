// In Dutch: what can be wrong when the synthetic tenant is started.
import type { tenantErrors as english } from '../../en/errors/tenant-errors.ts';
import type { SameNames } from '../../same-names.ts';

export const tenantErrors = {
  TENANT_BAD_FAULT_SCRIPT: {
    says: 'Het storingsscript kan niet worden gebruikt. Bij {where}: {problem}.',
    todo: 'Verbeter het bestand; in docs/format/fault-script.md staat elke soort storing met haar gegevens.',
  },
  TENANT_PORT_TAKEN: {
    says: 'Poort {port} is op deze computer niet vrij, of mag niet worden gebruikt.',
    todo: 'Geef een andere --port op, of geen: dan wordt een vrije gekozen.',
  },
} as const satisfies SameNames<typeof english>;
