import { bondedZones } from './bonded.js';
import { borderZones } from './border.js';
import { corpsZones } from './corps.js';
import { unlistedDistricts } from './district.js';
import { economicZones } from './economic.js';
import { highTechZones } from './high-tech.js';
import { namedZones } from './named.js';
import { resorts } from './resort.js';
import type { ZoneRow } from './zone.js';

export { type ZoneHost, type ZoneKind, type ZoneRow, zoneWords } from './zone.js';

/** Every zone of the tables; a zone of one kind may share its name with one of another. */
export const zones: readonly ZoneRow[] = [
  ...namedZones,
  ...corpsZones,
  ...economicZones,
  ...highTechZones,
  ...bondedZones,
  ...borderZones,
  ...resorts,
  ...unlistedDistricts,
];
