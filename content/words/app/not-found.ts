/** What an address says behind which there is nothing. */
export const words = { title: 'No such address', text: 'This letter could not be delivered. The page is not here.', back: 'Back to the two worlds' };
