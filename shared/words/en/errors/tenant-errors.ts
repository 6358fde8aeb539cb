// Words for what can be wrong when the synthetic tenant is started; the keys are the codes themselves.
import type { ErrorWords } from './words-of-an-error.ts';

export const tenantErrors = {
  TENANT_BAD_FAULT_SCRIPT: {
    says: 'The fault script cannot be used. At {where}: {problem}.',
    todo: 'Correct the file; docs/format/fault-script.md lists every kind of fault with its facts.',
  },
  TENANT_PORT_TAKEN: {
    says: 'Port {port} is not free on this computer, or may not be used.',
    todo: 'Give another --port, or none: then a free one is chosen.',
  },
} as const satisfies Record<string, ErrorWords>;
