// Where the window begins: asks its host what it is, then shows the interface.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bridge } from './bridge.ts';

const described = await bridge.calls['app.describe']({});
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
if (!described.ok) root.textContent = `Signet cannot start (${described.error.code}).`;
else {
  createRoot(root).render(
    <StrictMode>
      <App description={described.value} />
    </StrictMode>,
  );
}
