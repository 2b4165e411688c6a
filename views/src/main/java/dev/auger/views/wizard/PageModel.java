package dev.auger.views.wizard;

/** What a page of the guided investigation shows. Made anew at every change; holds words, no evidence. */
public sealed interface PageModel
        permits SymptomModel, CollectModel, FindingsModel, LayerModel, ConclusionModel, ReportModel {}
