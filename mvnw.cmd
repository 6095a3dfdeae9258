@echo off
rem Runs Maven with the given arguments: the installed one if it is 3.8.1 or later, else the one that
rem .mvn\maven-distribution.properties pins, downloaded once and checked. Like mvn, it works on the current folder.
setlocal EnableExtensions

set "PINNED=%~dp0.mvn\maven-distribution.properties"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"

rem An installed Maven: the third word of the line "Apache Maven 3.9.9 (...)".
set "FOUND="
for /f "tokens=1-3" %%a in ('mvn --version 2^>nul') do if "%%a %%b"=="Apache Maven" set "FOUND=%%c"
if not defined FOUND goto pinned
powershell -NoProfile -Command "if ([version]('%FOUND%' -replace '[^0-9.].*') -ge [version]'3.8.1') { exit 0 } else { exit 1 }"
if errorlevel 1 goto pinned
call mvn %*
exit /b %ERRORLEVEL%

:pinned
for /f "usebackq eol=# tokens=1,2 delims==" %%a in ("%PINNED%") do (
  if "%%a"=="version" set "VERSION=%%b"
  if "%%a"=="sha512.zip" set "SHA512=%%b"
)
set "STORE=%MAVEN_USER_HOME%\bcsite"
set "MVN=%STORE%\apache-maven-%VERSION%\bin\mvn.cmd"
if exist "%MVN%" goto run
set "URL=https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/apache-maven-%VERSION%-bin.zip"
set "ZIP=%STORE%\maven-%RANDOM%%RANDOM%.zip"
if not exist "%STORE%" mkdir "%STORE%"
echo mvnw: no Maven 3.8.1 or later is installed; downloading Maven %VERSION% 1>&2
powershell -NoProfile -Command ^
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
  "[Net.ServicePointManager]::SecurityProtocol = 'Tls12';" ^
  "try { Invoke-WebRequest -UseBasicParsing '%URL%' -OutFile '%ZIP%' }" ^
  "catch { [Console]::Error.WriteLine('mvnw: could not download %URL%; install Maven 3.8.1 or later instead'); exit 1 };" ^
  "if ((Get-FileHash -Algorithm SHA512 '%ZIP%').Hash -ne '%SHA512%') {" ^
  "  Remove-Item '%ZIP%';" ^
  "  [Console]::Error.WriteLine('mvnw: the file downloaded from %URL% is not the expected one (its SHA-512 differs)'); exit 1 };" ^
  "Expand-Archive -Force '%ZIP%' '%STORE%'; Remove-Item '%ZIP%'"
if errorlevel 1 exit /b 1

:run
call "%MVN%" %*
exit /b %ERRORLEVEL%
