// The types of the shell under one roof.
export type * from './provisional';
