// Verifies one file in a process of its own and prints codes, time and peak memory; started by bombs.test.ts.
import { verifyPackage } from '../../../electron/verify/verify-package.ts';

const started = performance.now();
const report = await verifyPackage(process.argv[2] ?? '', { trust: [], now: new Date('2026-06-01T00:00:00Z') });
process.stdout.write(
  JSON.stringify({
    verdict: report.verdict,
    codes: report.findings.map((finding) => finding.code),
    milliseconds: Math.round(performance.now() - started),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
