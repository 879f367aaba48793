/** What a QR code is called where it is not seen. */
export const words = { label: 'QR code of the link' };
