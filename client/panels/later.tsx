import { lazy } from "react";

/** Panels that the first view does not need: each comes with its own script when it is shown first. */
export const OpenQuestions = lazy(() =>
  import("./corrections/OpenQuestions.tsx").then((part) => ({ default: part.OpenQuestions })),
);
export const PathCheck = lazy(() =>
  import("./corrections/PathCheck.tsx").then((part) => ({ default: part.PathCheck })),
);
export const CorrectMark = lazy(() =>
  import("./corrections/CorrectMark.tsx").then((part) => ({ default: part.CorrectMark })),
);
export const CorrectionList = lazy(() =>
  import("./corrections/CorrectionList.tsx").then((part) => ({ default: part.CorrectionList })),
);
export const Toast = lazy(() => import("./corrections/Toast.tsx").then((part) => ({ default: part.Toast })));
export const AsOf = lazy(() => import("./corrections/AsOf.tsx").then((part) => ({ default: part.AsOf })));
