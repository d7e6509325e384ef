/** Keys pressed together, as the shell spells them (`shift+control+KeyH`) and as people read them ("Ctrl Shift H"). */
const MODIFIERS = ['control', 'alt', 'shift', 'super'] as const;
type Modifier = (typeof MODIFIERS)[number];

const PLAIN: Record<Modifier, string> = { control: 'Ctrl', alt: 'Alt', shift: 'Shift', super: 'Super' };
const ON_A_MAC: Record<Modifier, string> = { control: '⌃', alt: '⌥', shift: '⇧', super: '⌘' };
const isMac = () => /Mac/i.test(navigator.userAgent);

const isModifier = (name: string): name is Modifier => MODIFIERS.some((modifier) => modifier === name);

/** What was pressed together; nothing while only keys are held that do nothing by themselves. */
export function spelled(event: KeyboardEvent): string | null {
  if (['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'OS'].includes(event.key) || event.code === '') return null;
  const held: Record<Modifier, boolean> = { control: event.ctrlKey, alt: event.altKey, shift: event.shiftKey, super: event.metaKey };
  return [...MODIFIERS.filter((modifier) => held[modifier]), event.code].join('+');
}

/** The keys as people read them. */
export function inWords(keys: string): string {
  const parts = keys.split('+');
  const names = isMac() ? ON_A_MAC : PLAIN;
  const held = MODIFIERS.filter((modifier) => parts.includes(modifier)).map((modifier) => names[modifier]);
  const others = parts.filter((part) => !isModifier(part)).map((code) => code.replace(/^(Key|Digit)/, ''));
  return [...held, ...others].join(' ');
}
