import { startSurface } from "../start.tsx";
import { SidePanel } from "./side-panel.tsx";

startSurface(SidePanel);
