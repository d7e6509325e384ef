// What lies over the window for a moment. Only one does at a time.

export type Overlay = 'palette' | 'keys';

export class Overlays {
  open = $state<Overlay | null>(null);

  show(overlay: Overlay): void {
    this.open = overlay;
  }

  toggle(overlay: Overlay): void {
    this.open = this.open === overlay ? null : overlay;
  }

  close(): void {
    this.open = null;
  }
}

export const overlays = new Overlays();
