// `npm run preview [-- --live] [--out FOLDER]`: the built interface in an ordinary browser, over the app's own contract.
import { runPreview } from './preview/run-preview.ts';

await runPreview(process.argv.slice(2));
