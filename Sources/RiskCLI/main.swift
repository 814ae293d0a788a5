import RiskCore
