import { join } from 'node:path';
import { createRaster } from '../../src/raster/create-raster.js';

const built = join(import.meta.dirname, '../../dist/render-worker.js');

/** The bot's own raster, with its thread; the caller closes it. */
export const aRaster = () => createRaster(built);
