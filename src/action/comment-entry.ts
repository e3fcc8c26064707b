/** Entry of the sub-action comment/: the second stage for pull requests from forks. */
import { runSecondStage } from './second-stage.ts';

await runSecondStage();
