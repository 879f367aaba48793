import type { ReactNode } from 'react';
import type { DeviceKind } from '@/simulators/device/settings';

/** A device drawn as the thing it is, around its screen. */
export function DeviceFrame({ shape, children }: { shape: DeviceKind; children: ReactNode }) {
  if (shape === 'phone') {
    return (
      <div className="shell mx-auto w-full max-w-[196px] rounded-[26px] px-[7px] pb-[7px] pt-[16px] max-sm:rounded-[20px] max-sm:px-[5px] max-sm:pb-[5px]">
        <span className="absolute left-1/2 top-[6.500px] h-[4px] w-10 -translate-x-1/2 rounded-full bg-(--shell-edge)" aria-hidden="true" />
        <div className="screen h-(--screen) rounded-[19px] max-sm:rounded-[15px]">{children}</div>
      </div>
    );
  }
  if (shape === 'tablet') {
    return (
      <div className="shell mx-auto w-full max-w-[250px] rounded-[18px] p-[11px]">
        <div className="screen h-(--screen) rounded-[8px]">{children}</div>
      </div>
    );
  }
  return (
    <div className="mx-auto w-full max-w-[390px]">
      <div className="shell mx-[5%] rounded-t-[13px] p-[8px] pb-[9px]">
        <div className="screen h-[calc(var(--screen)-24px)] rounded-[6px]">{children}</div>
      </div>
      <div className="relative h-[15px] rounded-b-[12px] bg-(--shell-edge) shadow-[0_14px_22px_-14px_rgb(var(--shade)/.8)]" aria-hidden="true">
        <span className="absolute left-1/2 top-0 h-[5px] w-[17%] -translate-x-1/2 rounded-b-md bg-(--shell)" />
      </div>
    </div>
  );
}
