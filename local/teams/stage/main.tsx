import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createControlClient } from "../control-client.ts";
import { followChanges } from "./follow-changes.ts";
import { Stage } from "./stage.tsx";
import "./base.css";

const root = document.getElementById("stage");
if (root === null) throw new Error("The page has no place for the stage");
const control = createControlClient(location.origin);
createRoot(root).render(
  <StrictMode>
    <Stage control={control} />
  </StrictMode>,
);
followChanges();
