/** The language of this site, as in `<html lang>` and for `Intl`. */
export const LANG = 'en';
