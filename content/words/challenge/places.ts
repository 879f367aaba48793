/** Each kind of place, with the name of its folder, and of its device as it stands within a sentence. */
export interface PlaceWords {
  readonly maildrop: string;
  readonly inbox: string;
  readonly folder: (folder: string) => string;
  readonly device: (device: string) => string;
  readonly onDevice: (folder: string, device: string) => string;
}

const subject: PlaceWords = {
  maildrop: 'The maildrop at the server',
  inbox: 'The inbox at the server',
  folder: (folder) => `${folder} at the server`,
  device: (device) => `The ${device}`,
  onDevice: (folder, device) => `${folder} on the ${device}`,
};

const where: PlaceWords = {
  maildrop: 'in the maildrop at the server',
  inbox: 'in the inbox at the server',
  folder: (folder) => `in ${folder} at the server`,
  device: (device) => `on the ${device}`,
  onDevice: (folder, device) => `in ${folder} on the ${device}`,
};

/** The places of a challenge: as a sentence begins with one, and as one tells where something is. */
export const words = { subject, where };
