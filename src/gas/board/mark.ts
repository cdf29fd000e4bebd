/** Our notes begin with this; a note that a person wrote stays. */
export const MARK = '⚠ ';
