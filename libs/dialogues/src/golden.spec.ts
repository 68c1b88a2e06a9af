import { goldenCatalogue } from '@gensvar/kernel/testing';
import { GOLDEN } from '../testing/golden';

goldenCatalogue(GOLDEN);
