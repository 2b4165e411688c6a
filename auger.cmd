@echo off
rem Auger from a checkout: builds what is missing or older than its sources, then runs java.
setlocal EnableExtensions DisableDelayedExpansion
set "AUGER_HERE=%~dp0"
set "AUGER_STATE=%AUGER_HERE%target\auger"
powershell -NoLogo -NoProfile -ExecutionPolicy Bypass -File "%AUGER_HERE%installer\windows\build.ps1" 1>&2 <nul
if errorlevel 1 exit /b 2
set /p AUGER_JAVA=<"%AUGER_STATE%\java"
"%AUGER_JAVA%" "@%AUGER_STATE%\arguments" dev.auger.app.Launcher %*
exit /b %ERRORLEVEL%
