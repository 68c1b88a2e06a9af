import { goldenCatalogue } from '../testing';
import { GOLDEN } from '../testing/golden';

goldenCatalogue(GOLDEN);
