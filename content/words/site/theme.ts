/** The button that changes the theme. */
export const words = { toggle: 'Switch between light and dark' };
