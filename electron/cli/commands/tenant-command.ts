// `signet tenant`: serves the synthetic tenant on this computer until Ctrl-C, for evaluation and training.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { type RunningTenant, runTenant } from '../../flow/run-tenant.ts';
import { announced, type Command } from '../command.ts';
import { readNumber } from '../read-number.ts';

function tenantLines({ served, tenantId, clientId, subject, files }: RunningTenant): readonly string[] {
  const collect = `collect --case CASE --subject ${subject.userPrincipalName} --cloud ${files.cloud}`;
  return [
    'INVENTED DATA: nobody in this tenant exists.',
    `serving    ${served.origin}`,
    `cloud      ${files.cloud}`,
    `tenant     ${tenantId}`,
    `client id  ${clientId}`,
    `person     ${subject.displayName}, ${subject.userPrincipalName}, ${subject.objectId}`,
    '',
    'From another terminal, for instance:',
    `  signet ${collect} --auth token-file --token-file ${files.token}`,
    `  signet ${collect} --auth device-code --tenant ${tenantId} --client-id ${clientId}`,
    `  signet ${collect} --auth certificate --tenant ${tenantId} --client-id ${clientId} --certificate ${files.certificate} --key ${files.key}`,
    '',
    'Ctrl-C stops it and removes these files.',
  ];
}

export const tenantCommand: Command = {
  name: 'tenant',
  says: 'Serves an invented tenant on this computer until Ctrl-C: the login, the directory and the sign-in log of Microsoft Graph.',
  options: {
    records: { type: 'string', value: 'N', says: 'sign-ins of the person who is asked about; 3000 if not given' },
    seed: { type: 'string', value: 'S', says: 'the same seed gives the same people and records; "demo" if not given' },
    port: { type: 'string', value: 'P', says: 'port on 127.0.0.1; any free one if not given' },
    faults: { type: 'string', value: 'FILE', says: 'a fault script: which request goes wrong, and how' },
    'no-throttle': { type: 'boolean', says: "without Microsoft's limit of 5 requests in 10 seconds" },
  },
  run: async (call) => {
    const records = readNumber(call, 'records', 3000, 1, 1_000_000);
    if (!records.ok) return records;
    const port = readNumber(call, 'port', 0, 0, 65_535);
    if (!port.ok) return port;
    const folder = mkdtempSync(join(tmpdir(), 'signet-tenant-'));
    const sweep = () => rmSync(folder, { recursive: true, force: true });
    process.once('exit', sweep);
    return call.surroundings.cancelling.listen(async (signal) => {
      const running = await runTenant(
        {
          folder,
          records: records.value,
          seed: call.text('seed') ?? 'demo',
          port: port.value,
          faultFile: call.text('faults'),
          isThrottled: !call.flag('no-throttle'),
        },
        call.surroundings,
      );
      if (!running.ok) return running;
      const { served, tenantId, clientId, subject, files } = running.value;
      call.announce({
        json: { origin: served.origin, tenantId, clientId, subject, files },
        lines: tenantLines(running.value),
      });
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      await served.close();
      return ok(announced);
    });
  },
};
