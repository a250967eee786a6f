import { startSurface } from "../start.tsx";
import { PersonalTab } from "./personal-tab.tsx";

startSurface(PersonalTab);
