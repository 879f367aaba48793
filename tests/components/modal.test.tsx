import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { Modal } from '@/components/ui/modal';
import { installDialogs } from './dialogs';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

it('gives the focus back where it is taken away while open, and closes on a press beside it alone', async () => {
  installDialogs();
  const onClose = vi.fn();
  document.body.innerHTML = '<button id="before"></button><div id="place"></div>';
  document.getElementById('before')!.focus();
  const root = createRoot(document.getElementById('place')!);
  const modal = (
    <Modal className="" label="Anything" onClose={onClose}>
      <button id="inside" />
    </Modal>
  );
  await act(async () => root.render(modal));
  expect(document.activeElement!.id).toBe('inside');
  await act(async () => root.render(null));
  expect(document.activeElement!.id).toBe('before');
  await act(async () => root.render(modal));
  await act(async () => document.getElementById('inside')!.click());
  expect(onClose).not.toHaveBeenCalled();
  await act(async () => document.querySelector('dialog')!.click());
  expect(onClose).toHaveBeenCalledOnce();
  await act(async () => root.unmount());
});
